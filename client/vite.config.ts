import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:4173'

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'] },
  server: { proxy: { '/api': server, '/p/': server, '/sync': { target: server, ws: true } } },
  build: {
    target: 'baseline-widely-available',
    outDir: 'dist',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/ },
            { name: 'yjs', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket)[\\/]/ },
            { name: 'dndkit', test: /node_modules[\\/]@dnd-kit[\\/]/ },
            { name: 'editor', test: /node_modules[\\/](@tiptap|prosemirror-[a-z]+)[\\/]/ },
          ],
        },
      },
    },
  },
})
