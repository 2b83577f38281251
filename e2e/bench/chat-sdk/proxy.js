import { NextResponse } from 'next/server'

/** Stands in the way of nothing: without a file of its own Next would take the product's. */
export const proxy = () => NextResponse.next()
export const config = { matcher: '/nothing' }
