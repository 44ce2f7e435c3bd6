// Tờ giấy bên cạnh biểu mẫu: dựng lại theo những gì đang gõ, không lưu gì, không lấy con trỏ của người gõ.
"use strict";
(() => {
  const NGHI = 80; // mili giây không gõ nữa thì dựng lại
  const NHO = "xem-giay";
  const RONG = matchMedia("(min-width: 72rem)");
  const LONG = new Set(["SECTION", "DIV", "TABLE", "TBODY", "TR"]);
  const MAT_NOI = "Chưa dựng được trang giấy. Việc gõ và lưu không bị ảnh hưởng.";

  const nho = (khoa, v) => { try { if (v === undefined) return localStorage.getItem(khoa); localStorage.setItem(khoa, v); } catch (_) { /* không nhớ được thì thôi */ } return null; };

  // Thay ở trang giấy cũ đúng những chỗ khác với trang mới; trả lại các chỗ đã thay.
  function va(cu, moi, doi) {
    const a = Array.from(cu.childNodes), b = Array.from(moi.childNodes);
    let dau = 0;
    while (dau < a.length && dau < b.length && a[dau].isEqualNode(b[dau])) dau += 1;
    let x = a.length, y = b.length;
    while (x > dau && y > dau && a[x - 1].isEqualNode(b[y - 1])) { x -= 1; y -= 1; }
    const truoc = a.slice(dau, x), sau = b.slice(dau, y);
    if (truoc.length === sau.length) {
      truoc.forEach((c, i) => {
        const m = sau[i];
        if (c.isEqualNode(m)) return;
        if (LONG.has(c.nodeName) && c.nodeName === m.nodeName && c.cloneNode(false).isEqualNode(m.cloneNode(false))) va(c, m, doi);
        else { c.replaceWith(m); doi.push(m); }
      });
      return;
    }
    const sauNo = a[x] || null;
    for (const c of truoc) c.remove();
    for (const m of sau) { cu.insertBefore(m, sauNo); doi.push(m); }
  }

  class ToGiay {
    constructor(noi, diaChi) {
      this.noi = noi;
      this.diaChi = diaChi;
      this.dangO = 0; // chỗ mà chương trình đã cuộn tới
      this.kieu = "";
    }

    mo() {
      if (this.san) return this.san;
      this.khung = document.createElement("iframe");
      this.khung.title = "Trang giấy";
      this.khung.src = this.diaChi;
      this.san = new Promise((xong) => this.khung.addEventListener("load", xong, { once: true }));
      this.noi.append(this.khung);
      new ResizeObserver(() => this.vua()).observe(this.khung);
      return this.san;
    }

    // Thu tờ giấy cho vừa bề ngang.
    vua() {
      const trang = this.khung.contentDocument;
      const to = trang && trang.querySelector("section");
      if (!to) return;
      trang.documentElement.style.zoom = "1";
      const rong = to.getBoundingClientRect().width + 24;
      trang.documentElement.style.zoom = String(Math.min(1, this.khung.clientWidth / rong));
    }

    ve(html) {
      const trang = this.khung.contentDocument;
      const moi = trang.implementation.createHTMLDocument("");
      moi.documentElement.innerHTML = html;
      const kieu = Array.from(moi.head.querySelectorAll("style"));
      const chu = kieu.map((k) => k.textContent).join("\n");
      const lanDau = !trang.body.firstElementChild;
      for (const cu of trang.querySelectorAll(".vua-doi")) { cu.classList.remove("vua-doi"); if (!cu.classList.length) cu.removeAttribute("class"); }
      const doi = [];
      va(trang.body, moi.body, doi);
      if (chu !== this.kieu) {
        for (const cu of trang.head.querySelectorAll("style")) cu.remove();
        trang.head.append(...kieu);
        this.kieu = chu;
        this.vua();
      }
      if (lanDau) return;
      const thay = doi.filter((m) => m.nodeType === 1);
      for (const m of thay) m.classList.add("vua-doi");
      this.theo(thay[0]);
    }

    // Đưa chỗ vừa đổi vào tầm mắt, trừ khi người xem đã tự cuộn đi chỗ khác.
    theo(cho) {
      const cua = this.khung.contentWindow;
      if (!cho || Math.abs(cua.scrollY - this.dangO) > 2) return;
      const o = cho.getBoundingClientRect();
      if (o.top >= 0 && o.bottom <= cua.innerHeight) return;
      cua.scrollTo(0, Math.max(0, cua.scrollY + o.top - cua.innerHeight / 3));
      this.dangO = cua.scrollY;
    }
  }

  class XemNhap {
    constructor(form, o, nut) {
      this.form = form;
      this.o = o;
      this.nut = nut;
      this.cau = o.querySelector("[role=status]");
      this.ten = o.querySelector(".ten-giay");
      this.cacChon = Array.from(o.querySelectorAll("select"));
      this.giay = new ToGiay(o.querySelector(".khung-giay"), o.dataset.trang);
      this.daChon = new Map();
      this.lan = 0; // số của lần gõ mới nhất
      this.dangHoi = false;
      this.hen = 0;
      this.coTrang = false;
      this.nhoLoai = NHO + ":" + form.dataset.xem.split("/")[4].split(".")[0];
      const loai = nho(this.nhoLoai);
      if (loai) this.daChon.set("loai", loai);
      this.noi();
    }

    noi() {
      const { form, o, nut } = this;
      nut.hidden = false;
      nut.addEventListener("click", () => { this.bat(o.hidden, true); if (RONG.matches) nho(NHO, o.hidden ? "dong" : "mo"); });
      let goO = null;
      form.addEventListener("focusin", (e) => { goO = e.target; });
      o.querySelector(".ve-o").addEventListener("click", () => (goO || form.querySelector("input:not([type=hidden]), select, textarea")).focus());
      // Đang ghép dấu (Telex, VNI) thì đợi ghép xong.
      form.addEventListener("input", (e) => { if (!e.isComposing) this.doi(); });
      form.addEventListener("compositionend", () => this.doi());
      form.addEventListener("change", () => this.doi());
      for (const chon of this.cacChon) {
        chon.addEventListener("change", () => {
          const ten = chon.dataset.ten;
          if (ten === "loai") { this.daChon.clear(); nho(this.nhoLoai, chon.value); }
          this.daChon.set(ten, chon.value);
          this.doi(0);
        });
      }
      this.bat(RONG.matches && nho(NHO) !== "dong", false);
    }

    bat(mo, nguoiBam) {
      this.o.hidden = !mo;
      this.nut.setAttribute("aria-expanded", String(mo));
      this.nut.textContent = mo ? "Cất trang giấy" : "Xem trên giấy";
      if (!mo) return;
      this.giay.mo();
      if (nguoiBam && !RONG.matches) { this.o.scrollIntoView(); this.o.querySelector("h2").focus({ preventScroll: true }); }
      this.doi(0);
    }

    doi(sau = NGHI) {
      this.lan += 1;
      if (this.o.hidden) return;
      clearTimeout(this.hen);
      this.hen = setTimeout(() => { this.hen = 0; this.hoi(); }, sau);
    }

    // Mỗi lúc chỉ hỏi một lần; trả lời của lần gõ cũ thì bỏ, hỏi lại ngay lần mới nhất.
    async hoi() {
      if (this.dangHoi) return;
      this.dangHoi = true;
      const lan = this.lan;
      let tra = null;
      try {
        const gui = new URLSearchParams(Array.from(new FormData(this.form)).filter(([, v]) => typeof v === "string"));
        for (const [ten, v] of this.daChon) gui.set("xem." + ten, v);
        if (!this.coTrang) gui.set("xem.dau_tien", "1");
        const kq = await fetch(this.form.dataset.xem, { method: "POST", body: gui });
        if (kq.ok) tra = await kq.json();
        await this.giay.mo();
      } catch (_) { tra = null; }
      this.dangHoi = false;
      if (lan !== this.lan) { if (!this.hen) this.hoi(); return; }
      if (!this.o.hidden) this.nhan(tra);
    }

    nhan(tra) {
      if (!tra) { this.noiCau(MAT_NOI); return; }
      if (tra.html) { this.giay.ve(tra.html); this.coTrang = true; }
      if (tra.lua_chon) this.datChon(tra);
      this.noiCau(tra.cau);
    }

    noiCau(chu) { if (this.cau.textContent !== chu) this.cau.textContent = chu; }

    datChon({ lua_chon: cac, chon, ten }) {
      if (this.ten.textContent !== ten) this.ten.textContent = ten;
      for (const o of this.cacChon) {
        const co = cac[o.dataset.ten];
        o.parentElement.hidden = co.length < 2;
        const dau = JSON.stringify(co);
        if (o.dataset.co !== dau) { o.replaceChildren(...co.map(([ma, chu]) => new Option(chu, ma))); o.dataset.co = dau; }
        o.value = chon[o.dataset.ten];
      }
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form[data-xem]");
    const o = document.getElementById("xem-nhap");
    const nut = document.getElementById("nut-giay");
    if (form && o && nut) new XemNhap(form, o, nut);
  });
})();
