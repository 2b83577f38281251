import path from 'node:path'

export default {
  poweredByHeader: false,
  compress: false,
  turbopack: { root: path.resolve('.') },
  serverExternalPackages: ['chat', '@chat-adapter/whatsapp', '@chat-adapter/state-pg', 'pg'],
}
