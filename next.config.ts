import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.MITRA_BUILD_DIR ?? '.next',
  // `npm run verify` checks types; the demo should not make a newcomer wait for it twice.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // nginx or the platform compresses; here it only costs the door CPU (see README, Speed).
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: ['h3-js', 'pdfkit', 'sodium-native', '@node-rs/argon2', 'graphile-worker', 'postgres', 'flydrive', '@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner'],
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
  devIndicators: false,
}

export default config
