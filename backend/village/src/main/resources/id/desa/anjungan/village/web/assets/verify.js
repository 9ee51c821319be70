// Verifies the proof in the address of a letter's QR, here in the browser. The part behind # is never sent anywhere:
// what goes over the line is a request for the village's public keys and for the list of revoked letters. Without a
// proof in the address the page stays as the server wrote it: the answer to a typed code, or the question.
"use strict";

const KEYS = "/village/v1/verification/keys";
const REVOCATIONS = "/village/v1/verification/revocations";
const LONGEST = 2048;
const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };

function show(verdict) {
  document.querySelectorAll("[data-verdict]").forEach((section) => {
    section.hidden = section.dataset.verdict !== verdict;
  });
}

function bytes(base64url) {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

function json(base64url) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes(base64url)));
}

/** The parts of a compact JWS that could be ours, or null. */
function parse(fragment) {
  const parts = fragment.split(".");
  if (fragment.length > LONGEST || parts.length !== 3) {
    return null;
  }
  try {
    const header = json(parts[0]);
    const claims = json(parts[1]);
    const ours = header.alg === "ES256" && header.typ === "surat" && header.crit === undefined
      && typeof claims.jti === "string";
    return ours ? { header, claims, signed: parts[0] + "." + parts[1], signature: bytes(parts[2]) } : null;
  } catch {
    return null;
  }
}

async function get(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!answer.ok) {
    throw new Error("status " + answer.status);
  }
  return answer.json();
}

async function signedBy(keys, proof) {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  for (const { kty, crv, x, y } of keys.filter((key) => key.kid === proof.header.kid)) {
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, curve, false, ["verify"]);
    const text = new TextEncoder().encode(proof.signed);
    if (await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, proof.signature, text)) {
      return true;
    }
  }
  return false;
}

/** An ISO date in Indonesian words; what is not one stays as it is. */
function day(iso) {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(iso + "T00:00:00Z").toLocaleDateString("id-ID", DAY) : iso;
}

/** What the village calls a kind of letter; an unknown code stands for itself. */
function letterName(code) {
  const known = [...document.querySelectorAll("#jenis li")].find((item) => item.dataset.code === code);
  return known ? known.textContent : code;
}

function fill(claims) {
  const rows = {
    "v-nomor": claims.nomor,
    "v-jenis": letterName(String(claims.jenis ?? "")),
    "v-tanggal": day(String(claims.tanggal ?? "")),
    "v-sampai": day(String(claims.sampai ?? "")),
    "v-inisial": claims.inisial,
    "v-nik": claims.nik4 ? "············ " + claims.nik4 : "",
  };
  for (const [id, value] of Object.entries(rows)) {
    document.getElementById(id).textContent = String(value ?? "");
  }
  document.getElementById("isi-surat").hidden = false;
  document.getElementById("cocokkan").hidden = false;
}

/** Today where the village is (WIB), as an ISO date. */
function today() {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
}

async function verdict(proof) {
  const [{ keys }, { revoked }] = await Promise.all([get(KEYS), get(REVOCATIONS)]);
  if (!(await signedBy(keys, proof))) {
    return "tidak-dikenal";
  }
  fill(proof.claims);
  if (revoked.includes(proof.claims.jti)) {
    return "dicabut";
  }
  return String(proof.claims.sampai ?? "9999") < today() ? "kedaluwarsa" : "berlaku";
}

async function check() {
  const fragment = location.hash.slice(1);
  if (fragment === "") {
    return;
  }
  document.getElementById("isi-surat").hidden = true;
  document.getElementById("cocokkan").hidden = true;
  document.getElementById("kode").value = "";
  const proof = parse(fragment);
  if (proof === null) {
    show("tidak-dikenal");
    return;
  }
  if (!globalThis.crypto?.subtle) {
    document.getElementById("belum-pasti").textContent =
      "Peramban ini hanya dapat memeriksa lewat alamat https. Mohon buka alamat desa yang diawali https://, "
      + "atau ketik kode suratnya di bawah ini.";
    show("belum-pasti");
    return;
  }
  show("busy");
  try {
    show(await verdict(proof));
  } catch {
    show("belum-pasti");
  }
}

document.getElementById("lagi").addEventListener("click", (event) => {
  event.preventDefault();
  check();
});
window.addEventListener("hashchange", check);
check();
