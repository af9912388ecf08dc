import type { Page } from 'playwright-core';
import type { Heard } from './driver';
import { ROLES } from './heard';

interface Frames {
  frame: { id: string; url: string };
  childFrames?: Frames[];
}

/** The view's accessibility tree in Chromium, flat and in order. Throws if there is no view. */
export async function chromiumHeard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const all: Heard[] = [];
  for (const { frame } of (frameTree as Frames).childFrames ?? []) {
    if (frame.url !== 'about:srcdoc') continue;
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: frame.id });
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const visit = (id: string) => {
      const node = byId.get(id);
      if (!node) return;
      const role = ROLES[String(node.role?.value).toLowerCase()];
      if (role && !node.ignored) all.push({ role, name: String(node.name?.value ?? '') });
      for (const child of node.childIds ?? []) visit(child);
    };
    if (nodes[0]) visit(nodes[0].nodeId);
  }
  await session.detach();
  if (!all.length) throw new Error('no view to be heard');
  return all;
}
