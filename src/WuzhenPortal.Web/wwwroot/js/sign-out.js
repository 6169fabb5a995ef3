// Who signs out leaves no stars behind in this browser: they are kept with the account.
import { drop, get, starKeys } from "./kept.js";

document.addEventListener("submit", (event) => {
  if (new URL(event.target.action).pathname.endsWith("/account/sign-out") && get(starKeys.owner) !== null) {
    Object.values(starKeys).forEach(drop);
  }
});
