import './theme.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to render into.');
createRoot(root).render(<App />);
