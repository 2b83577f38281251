'use server'

import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { checkChain } from '@/lib/ledger/commands'

export const check = officialAction(z.object({}), (viewer) => checkChain(viewer))
