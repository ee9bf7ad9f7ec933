/**
 * The picture of the money's way. Pointing at a node or focusing it keeps its bands and dims the rest; every node is a
 * link: to its place in the plan, to the matrix, or to the table below. It says nothing that the table below does not say as well.
 */
import { useId, useRef } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { FlowActivityNode } from './FlowActivityNode.tsx'
import { FlowLink } from './FlowLink.tsx'
import { type Band, columns, type FlowLayout, flowWidth, type GroupNode, type SourceNode } from './flowLayout.ts'
import { useMoneyScreen } from './moneyContext.ts'
import { sourceLook } from './sourceLook.ts'
import type { FlowNames } from './useFlowNames.ts'
import { usePointed } from './usePointed.ts'
import { wrapName } from './wrapName.ts'

export function FlowPicture({ layout, names }: { readonly layout: FlowLayout; readonly names: FlowNames }) {
  const words = usePreferences().texts.moneyPage
  const { matrix } = useMoneyScreen()
  const picture = useRef<SVGSVGElement>(null)
  const pointed = usePointed(picture)
  const hatch = useId()
  return (
    <div className="scroll-x flow">
      <svg ref={picture} viewBox={`0 -6 ${flowWidth} ${Math.ceil(layout.height) + 12}`}>
        <title>{words.flow}</title>
        <Hatch id={hatch} />
        {layout.bands.map((band) => (
          <path
            key={band.key}
            className="flow-band"
            d={band.path}
            data-source={sourceLook(band.source, matrix.sources)}
            data-dim={(pointed !== null && !isOnTheWay(band, pointed, layout)) || undefined}
          />
        ))}
        {layout.sources.map((node) => (
          <g key={node.key} data-node={node.key}>
            <FlowSource node={node} hatch={hatch} />
          </g>
        ))}
        {layout.groups.map((node) => (
          <g key={node.key} data-node={node.key}>
            <FlowGroupNode node={node} names={names} />
          </g>
        ))}
        {layout.activities.map((node) => (
          <g key={node.key} data-node={node.key}>
            <FlowActivityNode node={node} names={names} />
          </g>
        ))}
      </svg>
    </div>
  )
}

/** A band into a group belongs to an activity's way when the activity's money comes by it. */
function isOnTheWay(band: Band, pointed: string, { bands }: FlowLayout): boolean {
  if (band.sourceKey === pointed || band.groupKey === pointed || band.activityKey === pointed) return true
  if (band.activityKey !== null) return false
  return bands.some(
    ({ activityKey, groupKey, sourceKey }) =>
      activityKey === pointed && groupKey === band.groupKey && sourceKey === band.sourceKey,
  )
}

/** What is too much. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch-over" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  )
}

const line = 19

function FlowSource({ node, hatch }: { readonly node: SourceNode; readonly hatch: string }) {
  const words = usePreferences().texts.moneyPage
  const { matrix, kronor, sourceName } = useMoneyScreen()
  const { source, stub, y, height, textY } = node
  const left = source.leftOre ?? 0
  const name = sourceName(source.source)
  const lines = [
    ...wrapName(name, 22, 3).map((text) => ({ text, look: 'flow-name' })),
    { text: `${kronor(source.planned.ore)} kr`, look: 'flow-amount' },
    ...(left > 0 ? [{ text: words.left(kronor(left)), look: 'flow-left' }] : []),
    ...(left < 0 ? [{ text: words.tooMuch(kronor(-left)), look: 'flow-over' }] : []),
  ]
  const top = textY - ((lines.length - 1) * line) / 2
  return (
    <>
      <rect
        className="flow-bar"
        data-source={sourceLook(source.source, matrix.sources)}
        {...{ x: columns.source, y, width: columns.bar, height }}
      />
      {stub && (
        <rect
          className={`stub-${stub.look}`}
          data-source={sourceLook(source.source, matrix.sources)}
          fill={stub.look === 'over' ? `url(#${hatch})` : 'none'}
          {...{ x: columns.source, y: stub.y, width: columns.bar, height: stub.height }}
        />
      )}
      <FlowLink href="#matrix">
        {lines.map(({ text, look }, place) => (
          <text key={text} className={look} x={columns.source - 8} y={top + place * line} textAnchor="end">
            {text}
          </text>
        ))}
        <title>{name}</title>
      </FlowLink>
    </>
  )
}

function FlowGroupNode({ node, names }: { readonly node: GroupNode; readonly names: FlowNames }) {
  const { kronor } = useMoneyScreen()
  const { number, title, href } = names.group(node.group.group)
  const name = `${number} ${title}`.trim()
  return (
    <>
      <rect className="flow-bar" {...{ x: columns.group, y: node.y, width: columns.bar, height: node.height }} />
      <FlowLink href={href}>
        <text className="flow-group" x={columns.group - 8} y={node.textY} textAnchor="end">
          <tspan className="flow-name">{wrapName(name, 32, 1).join('')}</tspan>
          <tspan dx="8">{kronor(node.group.ore)}</tspan>
          <title>{name}</title>
        </text>
      </FlowLink>
    </>
  )
}
