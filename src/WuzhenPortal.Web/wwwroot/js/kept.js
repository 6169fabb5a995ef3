// What a browser keeps between visits; one that keeps nothing still shows every page.
// Stars, what the account does not know of them yet, and the code of the account with which they are kept; that one is null in a browser where nobody has signed in.
export const starKeys = { codes: "wz.stars", unsent: "wz.stars.unsent", owner: "wz.stars.owner" };

export const get = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const set = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgotten with the page.
  }
};

export const drop = (key) => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};
