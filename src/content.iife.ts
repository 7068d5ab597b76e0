chrome.runtime.sendMessage({ hello: 1 });
