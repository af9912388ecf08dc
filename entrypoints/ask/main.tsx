import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PermissionPrompt } from './PermissionPrompt';
import './ask.css';
import { Strings } from '../../components/strings';
import { describePage } from '../../platform/describe-page';
import type { PermissionRequest } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import { translate } from '../../platform/translate';
import { originsOf } from '../../preferences/automatic';

const asked: PermissionRequest = JSON.parse(
  new URLSearchParams(location.search).get('asked') ?? '{"rule":""}',
);
const rule = 'rule' in asked ? asked.rule : new URL(asked.address).hostname;
const site = rule === '*' ? null : (rule.split('/')[0] ?? null);
let refused = false;

/** Shows the browser's permission prompt. Must be called in the handler of a press. */
async function requestPermission(): Promise<void> {
  refused = !(await browser.permissions.request({ origins: originsOf(rule) }));
  draw();
  if (refused) return;
  await sendMessage({ type: 'allowed', asked });
  window.close();
}

function draw(): void {
  render(
    <Strings.Provider value={translate}>
      <PermissionPrompt
        site={site}
        always={'rule' in asked}
        refused={refused}
        onAllow={requestPermission}
        onLeave={() => window.close()}
      />
    </Strings.Provider>,
    document.body,
  );
}

document.documentElement.dataset.theme = 'automatic';
describePage(site ? translate('askTitle', site) : translate('askTitleAll'));
document.addEventListener('keydown', ({ key }) => key === 'Escape' && window.close());
draw();
