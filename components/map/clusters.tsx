'use client'

import { day, expected } from '@/lib/i18n/format'
import type { InsightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import type { MapCluster, RunFacts } from '@/lib/insights/types'

type ClustersProps = { clusters: MapCluster[]; facts: RunFacts; words: InsightWords['map']; language: Language; onPick: (cluster: MapCluster) => void }

/** The clusters that the scan names, in words; each leads to its middle. */
export function Clusters({ clusters, facts, words, language, onPick }: ClustersProps) {
  if (facts.permutations === null) return <p>{words.noScan}</p>
  if (clusters.length === 0) return <p>{words.noCluster}</p>
  return (
    <section aria-labelledby="clusters" className="grid gap-1">
      <h2 id="clusters">{words.clusters}</h2>
      <ol className="list-decimal pl-5">
        {clusters.map((cluster) => {
          const place = cluster.district ? words.near(cluster.town[language], cluster.district[language]) : cluster.town[language]
          return (
            <li key={cluster.centre}>
              <button type="button" className="link reach text-left align-top" onClick={() => onPick(cluster)}>
                {words.clusterSaid(place, day(cluster.since, language), cluster.weeks, cluster.observed, expected(cluster.expected))}
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
