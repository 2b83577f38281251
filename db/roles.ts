import type postgres from 'postgres'

/** Login roles hold no table rights but the door's insert and the worker's own; office roles are chosen inside each transaction. */
const logins = ['mitra_door', 'mitra_web', 'mitra_bot'] as const
const offices = ['mitra_sp', 'mitra_dig', 'mitra_officer', 'mitra_commission', 'mitra_admin', 'mitra_status', 'mitra_auth'] as const

export type Login = (typeof logins)[number]
export type Office = (typeof offices)[number]

/** What a transaction of an office is allowed to see; every value comes from the checked session row. */
export type Scope = {
  office: Office
  official?: string
  role?: string
  programme?: string
  /** Posting of the viewer, as a unit id. */
  unit?: number
  district?: number | null
  range?: number | null
  /** Set on an officer's one-time page. */
  assignment?: string
}

/** Roles belong to the cluster, not to a database, so they are made before any migration, once, also by two starts at the same time. */
export async function ensureRoles(owner: postgres.Sql): Promise<void> {
  for (const role of ['mitra_owner', ...logins, ...offices]) {
    await owner.unsafe(`do $$ begin create role ${role} nologin noinherit; exception when duplicate_object or unique_violation then null; end $$`)
  }
  // A grant twice is a notice; two at once is "tuple concurrently updated", which means that the other one did it.
  const memberships = [...offices.map((office) => `grant ${office} to mitra_web`), ...['mitra_owner', ...logins, ...offices].map((role) => `grant ${role} to current_user`)]
  for (const grant of memberships) {
    await owner.unsafe(`do $$ begin ${grant}; exception when internal_error or unique_violation or invalid_grant_operation then null; end $$`)
  }
}
