// Những việc nhỏ của trang: đưa con trỏ tới chỗ sai. Không có trang nào cần tệp này mới dùng được.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const tomLoi = document.getElementById("tom-loi");
  if (tomLoi) tomLoi.focus();
});
