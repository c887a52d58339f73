import { app, type Session, type WebContents } from 'electron';
import { mayShow, staysHere } from './addresses.ts';
import { SWITCHES } from './switches.ts';

/** Before the program is ready: the sandbox for every page, and no connection of Chromium's own. */
export function guardProgram(): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_, contents) => guardContents(contents));
  // A certificate is for a network, and there is none.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}

/** No request leaves, no permission is given, no dictionary is fetched, no name is resolved elsewhere. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysHere(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}

/** A page stays where it is, opens no other, and holds none. */
function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!mayShow(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
