import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Api, type Connection, connect, Unknown } from '../api.ts';

const ApiContext = createContext<Api | null>(null);

/** How long to wait before the next attempt, in milliseconds. */
const AGAIN = 1_000;

/** The service for all that is inside; connects again by itself when the connection is lost. */
export function WithApi({ children }: { readonly children: (connection: Connection) => ReactNode }): ReactNode {
  const [api, setApi] = useState<Api | null>(null);
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    let over = false;
    const keep = async (): Promise<void> => {
      for (;;) {
        if (over) return;
        try {
          const { api: made, ended } = await connect();
          setApi(() => made);
          setConnection('open');
          await ended;
          if (!over) setConnection('lost');
        } catch (error) {
          // Told by the connection's state: the attempt is made again.
          if (!over) setConnection(error instanceof Unknown ? 'unknown' : 'lost');
        }
        await new Promise((resolve) => {
          setTimeout(resolve, AGAIN);
        });
      }
    };
    void keep();
    return () => {
      over = true;
    };
  }, []);
  return <ApiContext.Provider value={api}>{children(connection)}</ApiContext.Provider>;
}

/** The service. Throws where the window is not connected yet: only inside WithApi's children once it is. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('not connected');
  return api;
}

export function useIsConnected(): boolean {
  return useContext(ApiContext) !== null;
}
