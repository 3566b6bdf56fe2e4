/** Where the parts of the pane that are loaded later lie; webpack reads it, the page sets it. */
declare let __webpack_public_path__: string;

/** Changes with every build. */
declare const __webpack_hash__: string;
