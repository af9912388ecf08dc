import { defineConfig } from 'wxt';

/** Icon files by size, drawn from assets/*.svg by scripts/icons at build time. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    action: {
      default_title: '__MSG_actionTitle__',
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+R', windows: 'Alt+R', linux: 'Alt+R', mac: 'Alt+R' },
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lectern@lectern.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
