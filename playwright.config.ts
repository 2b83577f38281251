import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browser } from './e2e/browser'

const port = Number(process.env.MITRA_E2E_PORT ?? 3210)
const dataDir = process.env.MITRA_E2E_DIR ?? path.resolve('.data/e2e')

/** Stories on a production build, with real PostgreSQL and the fake Graph API over HTTP. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { baseURL: `http://localhost:${port}`, actionTimeout: 20_000, launchOptions: await browser(), trace: 'off' },
  projects: [
    // Stories of one programme share its phones, so they run in turn.
    { name: 'police', workers: 1, testMatch: 'story/{evidence,sealed-lane,insight,insight-paper,lanes,main-job,officer-page}.spec.ts' },
    { name: 'child', workers: 1, testMatch: 'story/bal-*.spec.ts' },
    // Every page of every role, when nobody takes a complaint out of somebody's sight meanwhile.
    { name: 'pages', workers: 1, testMatch: 'story/pages.spec.ts', dependencies: ['police', 'child'] },
    { name: 'with a program of their own', workers: 1, testMatch: ['anonymity/*.spec.ts', 'crash.spec.ts', 'story/insight-tiles.spec.ts'] },
  ],
  webServer: {
    command: 'node_modules/.bin/tsx lib/command/demo.ts',
    env: { PORT: String(port), MITRA_DATA_DIR: dataDir, NEXTAUTH_URL: `http://localhost:${port}` },
    url: `http://localhost:${port}/api/health`,
    timeout: 400_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: process.env.MITRA_E2E_PORT !== undefined,
    stdout: 'ignore',
  },
})
