import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/app.css';
import './styles/memo.css';
import './styles/workbench.css';
import './styles/articles.css';
import './styles/evidence.css';

const place = document.getElementById('window');
if (!place) throw new Error('the page has no place for the window');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
