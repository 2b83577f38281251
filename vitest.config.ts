import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)), 'server-only': fileURLToPath(new URL('./db/nothing.ts', import.meta.url)) }
const database = ['**/*.db.test.ts']
const never = ['node_modules/**', '.next/**', 'e2e/**/*.spec.ts']

/** `pure` needs no database and takes seconds; `database` runs against real PostgreSQL, one fresh database per file. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'pure', testTimeout: 30_000, sequence: { groupOrder: 0 }, include: ['**/*.test.ts', '**/*.test.tsx'], exclude: [...never, ...database] },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          sequence: { groupOrder: 1 },
          include: database,
          exclude: never,
          globalSetup: ['db/testing-setup.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
