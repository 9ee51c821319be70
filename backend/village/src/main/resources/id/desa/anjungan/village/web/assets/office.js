// Comfort on top of pages that work without it.
"use strict";

const EVERY_MS = 15000;

/** Replaces the queue when something in it changed, and leaves the focus where it was. */
function keepFresh(box, note) {
  const showNote = (text, alarming) => {
    note.textContent = text;
    note.hidden = text === "";
    note.classList.toggle("alarm", alarming);
  };
  const look = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(box.dataset.segar, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.status === 401) {
        showNote("Sesi Anda sudah berakhir. Muat ulang halaman untuk masuk lagi.", true);
        clearInterval(timer);
        return;
      }
      if (!answer.ok) {
        throw new Error("status " + answer.status);
      }
      swap(await answer.text());
      showNote("", false);
    } catch {
      showNote("Sambungan terputus. Daftar ini mungkin belum yang terbaru.", true);
    }
  };
  let last = null;
  const swap = (html) => {
    if (html === last) {
      return;
    }
    const first = last === null;
    last = html;
    const fresh = new DOMParser().parseFromString(html, "text/html").body;
    if (first && fresh.textContent.trim() === box.textContent.trim()) {
      return;
    }
    const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
    box.replaceChildren(...fresh.childNodes);
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  };
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener("visibilitychange", look);
}

/** One press is enough: the button says so until the next page comes. */
function pressOnce(form) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("button:not([type=button])");
    if (button) {
      setTimeout(() => { button.disabled = true; button.setAttribute("aria-busy", "true"); }, 0);
    }
  });
}

function countTicks(box, count) {
  const ticks = [...box.querySelectorAll("input")];
  const show = () => {
    const seen = ticks.filter((tick) => tick.checked).length;
    count.textContent = seen + " dari " + ticks.length;
    count.classList.toggle("all", seen === ticks.length);
  };
  box.addEventListener("change", show);
  show();
}

const queue = document.getElementById("antrean");
if (queue) {
  keepFresh(queue, document.getElementById("segar"));
}
document.querySelectorAll("form[method=post]").forEach(pressOnce);
const ticks = document.querySelector(".ticks");
if (ticks) {
  countTicks(ticks, document.getElementById("syarat-count"));
}
const sheet = document.getElementById("surat");
if (sheet) {
  const failed = () => { sheet.hidden = true; document.getElementById("surat-gagal").hidden = false; };
  sheet.addEventListener("error", failed);
  if (sheet.complete && sheet.naturalWidth === 0) {
    failed();
  }
}
document.querySelectorAll(".others details").forEach((details) => {
  details.addEventListener("toggle", () => {
    if (details.open) {
      details.querySelector("input:not([type=hidden]), textarea")?.focus();
    }
  });
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
});
// Back from another page: buttons live again, and a passphrase is never left in its field.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("button[aria-busy]").forEach((button) => {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  });
  const passphrase = document.getElementById("frasa");
  if (passphrase) {
    passphrase.value = "";
    if (document.getElementById("pesan")) {
      passphrase.focus();
    }
  }
});

// A slip is printed by the browser's own dialog.
document.querySelector("[data-cetak]")?.addEventListener("click", () => window.print());

// A file from a stick becomes the text of its field; without this it is pasted.
document.querySelectorAll("input[type=file][data-isi]").forEach((input) => {
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (file && file.size <= 12000) {
      document.getElementById(input.dataset.isi).value = await file.text();
    }
  });
});
