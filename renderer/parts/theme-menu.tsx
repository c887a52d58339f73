import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useSettings } from '../state/settings.tsx';
import { say } from '../words/en.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** Light, dark or as the system has it; and more contrast. */
export function ThemeMenu(): ReactNode {
  const { settings, change } = useSettings();
  return (
    <MenuTrigger>
      <Button className="quiet">{say('theme')}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={say('theme')}>
          <MenuSection
            aria-label={say('theme')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[settings.theme]}
            onSelectionChange={(keys) => {
              const theme = THEMES.find((one) => keys !== 'all' && keys.has(one));
              if (theme) change({ theme });
            }}
          >
            {THEMES.map((theme) => (
              <MenuItem key={theme} id={theme} className="menu-item">
                {say(`theme.${theme}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            className="menu-section"
            aria-label={say('theme.contrast')}
            selectionMode="multiple"
            selectedKeys={settings.contrast === 'more' ? ['contrast'] : []}
            onSelectionChange={(keys) =>
              change({ contrast: keys === 'all' || keys.has('contrast') ? 'more' : 'system' })
            }
          >
            <MenuItem id="contrast" className="menu-item">
              {say('theme.contrast')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
