import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {
  browser.action.onClicked.addListener(async (tab) => {
    if (tab.id === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/content-scripts/reader.js'],
      injectImmediately: true,
    });
  });
});
