// Lần gửi trước chưa tới nơi vì hết phiên: giữ lại chữ đã gõ, để đăng nhập xong còn lấy lại được.
"use strict";
try { sessionStorage.removeItem("da-gui"); } catch (_) { /* trình duyệt không giữ gì */ }
document.addEventListener("DOMContentLoaded", () => {
  (document.getElementById("tom-loi") || document.getElementById("mat_khau")).focus();
});
