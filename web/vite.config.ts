import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';
import { firstLoad } from './first-load.ts';
import { screens } from './screens-plugin.ts';

const server = process.env.AMBIT_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [screens(), react(), compressed()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad(), debugName: 'first load' }] } } },
  },
  server: { proxy: Object.fromEntries(['/api', '/launch', '/player'].map((path) => [path, server])) },
});
