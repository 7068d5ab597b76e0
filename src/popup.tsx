// The browser shows a popup once its page has loaded, and what the page imports is part of that; what it imports later is
// not. So the outline of popup.html is on the screen while the rest arrives.
void import("./ui/popup-page");
