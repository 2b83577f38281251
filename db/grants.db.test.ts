import fs from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from './testing'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.drop())

/** Who may do what, one line each: tables, columns and functions of our schemas, for every role but the owner. */
async function grants(): Promise<string[]> {
  const rows = await database.owner<{ line: string }[]>`
    with ours as (select oid, nspname from pg_namespace where nspname in ('core', 'auth', 'vault', 'ledger')),
    lines as (
      select format('%s %s on schema %s', coalesce(r.rolname, 'public'), lower(a.privilege_type), n.nspname) as line, r.rolname
        from ours join pg_namespace n using (oid) cross join aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
      union all
      select format('%s %s on %s.%s', coalesce(r.rolname, 'public'), lower(a.privilege_type), ours.nspname, c.relname), r.rolname
        from pg_class c join ours on ours.oid = c.relnamespace cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee where c.relkind in ('r', 'v', 'm', 'S')
      union all
      select format('%s %s on %s.%s (%s)', coalesce(r.rolname, 'public'), lower(a.privilege_type), ours.nspname, c.relname, string_agg(t.attname, ', ' order by t.attname)), r.rolname
        from pg_attribute t join pg_class c on c.oid = t.attrelid join ours on ours.oid = c.relnamespace cross join aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
       group by r.rolname, a.privilege_type, ours.nspname, c.relname
      union all
      select format('%s execute on %s.%s(%s)%s', coalesce(r.rolname, 'public'), ours.nspname, p.proname, pg_get_function_identity_arguments(p.oid), case when p.prosecdef then ' as owner' else '' end), r.rolname
        from pg_proc p join ours on ours.oid = p.pronamespace cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee)
    select line from lines where rolname is distinct from 'mitra_owner' order by line collate "C"`
  return rows.map((row) => row.line)
}

it('the privileges are those of the checked-in list, no more and no fewer', async () => {
  const file = fileURLToPath(new URL('./grants.txt', import.meta.url))
  const found = await grants()
  if (process.env.MITRA_WRITE_GRANTS === '1') await fs.writeFile(file, `${found.join('\n')}\n`)
  expect(found).toEqual((await fs.readFile(file, 'utf8')).trim().split('\n'))
})

it('nothing that runs as the owner can be called by everybody', async () => {
  expect((await grants()).filter((line) => line.startsWith('public ') && line.endsWith(' as owner'))).toEqual([])
})

it('every table of ours has row level security, also for its owner', async () => {
  const open = await database.owner`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('core', 'auth', 'vault', 'ledger') and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`
  expect(open.map((row) => row.relname)).toEqual([])
})

it('no role at run time is a superuser, bypasses policies, logs in as the owner or inherits an office', async () => {
  const roles =
    await database.owner`select rolname from pg_roles where rolname like 'mitra\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)`
  expect(roles.map((row) => row.rolname)).toEqual([])
  const members = await database.owner<{ member: string; granted: string }[]>`
    select m.rolname as member, g.rolname as granted from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
     where m.rolname like 'mitra\\_%' order by 1, 2`
  expect(new Set(members.map((row) => row.member))).toEqual(new Set(['mitra_web']))
  expect(members.map((row) => row.granted)).not.toContain('mitra_owner')
})

it('every function that runs as the owner has a fixed search path', async () => {
  const loose = await database.owner`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('core', 'auth', 'vault', 'ledger') and p.prosecdef and not coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path=pg_catalog, pg_temp%'`
  expect(loose.map((row) => row.proname)).toEqual([])
})
