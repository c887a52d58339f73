import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/app.css';
import './styles/controls.css';
import './styles/words.css';
import './styles/floats.css';
import './styles/tabs.css';
import './styles/fields.css';
import './styles/memo.css';
import './styles/pages.css';
import './styles/sheets.css';
import './styles/workbench.css';
import './styles/articles.css';
import './styles/evidence.css';
import './styles/details.css';
import './styles/corrections.css';
import './styles/timeline.css';
import './styles/history.css';

const place = document.getElementById('window');
if (!place) throw new Error('the page has no place for the window');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
