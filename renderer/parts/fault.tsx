import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../words/en.ts';

/**
 * Holds what goes wrong while a part of the window is drawn to that part: it says so, and is drawn anew when that is wanted.
 * Without it React would take the whole window away. (React asks for a class here.)
 */
export class Fault extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="banner" role="alert">
        <p>{say('fault')}</p>
        <Button onPress={() => this.setState({ failed: false })}>{say('fault.again')}</Button>
      </div>
    );
  }
}
