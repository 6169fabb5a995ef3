// Who signs out leaves no stars behind in this browser: they are kept with the account.
import { drop, get } from "./kept.js";

document.addEventListener("submit", (event) => {
  if (new URL(event.target.action).pathname.endsWith("/account/sign-out") && get("wz.stars.owner") !== null) {
    for (const key of ["wz.stars", "wz.stars.owner", "wz.stars.unsent"]) {
      drop(key);
    }
  }
});
