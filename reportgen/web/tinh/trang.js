// Những việc nhỏ của trang. Không có tệp này thì mọi trang vẫn dùng được.
"use strict";
(() => {
  const KHOA = "nhap:" + location.pathname;
  const bieuMau = () => document.querySelector("form[data-nhap]");

  function giaTri(form) {
    return Array.from(new FormData(form).entries())
      .filter(([ten, v]) => typeof v === "string" && !["ma_phien", "dau", "tiep"].includes(ten));
  }
  function cat(form) {
    try { localStorage.setItem(KHOA, JSON.stringify({ dau: form.dataset.nhap, truong: giaTri(form) })); } catch (_) { /* hết chỗ: thôi */ }
  }
  function bo() { try { localStorage.removeItem(KHOA); } catch (_) { /* không có gì để bỏ */ } }
  function doc() { try { return JSON.parse(localStorage.getItem(KHOA)); } catch (_) { return null; } }

  function dien(form, truong) {
    const theoTen = new Map();
    for (const [ten, v] of truong) theoTen.set(ten, [...(theoTen.get(ten) || []), v]);
    const dem = new Map();
    for (const o of form.elements) {
      if (!o.name || ["hidden", "submit", "file"].includes(o.type)) continue;
      const cac = theoTen.get(o.name) || [];
      if (o.type === "checkbox") { o.checked = cac.includes(o.value); continue; }
      const thu = dem.get(o.name) || 0;
      dem.set(o.name, thu + 1);
      if (thu < cac.length) o.value = cac[thu];
    }
    for (const d of form.querySelectorAll("details.them")) d.open = true;
    form.dispatchEvent(new Event("input"));
  }

  function bao(form, chu, nhanNut, viec) {
    const o = document.createElement("div");
    o.className = "bao";
    o.setAttribute("role", "status");
    const p = document.createElement("p");
    p.textContent = chu + " ";
    const nut = document.createElement("button");
    nut.type = "button";
    nut.className = "nhu-lien-ket";
    nut.textContent = nhanNut;
    nut.addEventListener("click", () => { viec(); });
    p.append(nut);
    o.append(p);
    form.before(o);
    return o;
  }

  function khoiPhuc(form) {
    const cu = doc();
    if (!cu || !Array.isArray(cu.truong) || document.getElementById("tom-loi")) return;
    if (JSON.stringify(cu.truong) === JSON.stringify(giaTri(form))) return;
    if (cu.dau === form.dataset.nhap) {
      dien(form, cu.truong);
      bao(form, "Đã lấy lại những gì anh chị gõ dở lần trước.", "Bỏ phần gõ dở", () => { bo(); location.reload(); });
    } else {
      const o = bao(form, "Lần trước anh chị gõ dở ở trang này, hồ sơ từ đó đã đổi.", "Lấy lại phần gõ dở", () => { dien(form, cu.truong); o.remove(); });
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const tomLoi = document.getElementById("tom-loi");
    if (tomLoi) tomLoi.focus();
    const daGui = sessionStorage.getItem("da-gui");
    if (daGui && !tomLoi) { localStorage.removeItem(daGui); }
    if (!tomLoi) sessionStorage.removeItem("da-gui");
    const tha = document.querySelector(".o.tha");
    if (tha) {
      const chon = tha.querySelector("input[type=file]");
      for (const ten of ["dragover", "dragenter"]) tha.addEventListener(ten, (e) => { e.preventDefault(); tha.classList.add("keo"); });
      tha.addEventListener("dragleave", () => tha.classList.remove("keo"));
      tha.addEventListener("drop", (e) => { e.preventDefault(); tha.classList.remove("keo"); if (e.dataTransfer.files.length) chon.files = e.dataTransfer.files; });
    }
    const form = bieuMau();
    if (!form) return;
    khoiPhuc(form);
    let hen = 0;
    form.addEventListener("input", () => { clearTimeout(hen); hen = setTimeout(() => cat(form), 300); });
    form.addEventListener("submit", () => { clearTimeout(hen); cat(form); sessionStorage.setItem("da-gui", KHOA); });
    addEventListener("pagehide", () => { if (hen && !sessionStorage.getItem("da-gui")) cat(form); });
    // “Vì sao?” không chen vào đường đi của phím Tab: F1 mở cái của ô đang gõ.
    for (const s of form.querySelectorAll(".vi-sao-o > summary")) s.tabIndex = -1;
    const dau = form.querySelector("input:not([type=hidden]), select, textarea");
    if (dau && !tomLoi && location.search.includes("xong=them")) dau.focus();
  });

  document.addEventListener("keydown", (e) => {
    if (e.key !== "F1" || e.isComposing || !(e.target instanceof Element)) return;
    const o = e.target.closest(".o");
    const viSao = o && o.querySelector(".vi-sao-o");
    if (!viSao) return;
    e.preventDefault();
    viSao.open = !viSao.open;
    if (viSao.open) { const dong = viSao.querySelector("ul"); dong.setAttribute("role", "status"); }
  });

  // Ctrl+Enter lưu biểu mẫu đang gõ; giữ thêm Shift thì lưu rồi thêm mục nữa.
  document.addEventListener("keydown", (e) => {
    const form = bieuMau();
    if (!form || e.isComposing || e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
    e.preventDefault();
    const tiep = form.querySelector("button[name=tiep]");
    form.requestSubmit(e.shiftKey && tiep ? tiep : form.querySelector("button[type=submit]"));
  });
})();
