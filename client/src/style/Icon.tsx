/** The few signs of Samplan, named after what they mean. A sign stands beside a word; alone it must have a `label`. */
import {
  Banknote,
  Check,
  ChevronDown,
  ChevronRight,
  CircleMinus,
  CircleUserRound,
  Clock,
  CloudOff,
  Copy,
  Download,
  Ellipsis,
  FileText,
  GripVertical,
  Info,
  ListTree,
  Lock,
  type LucideIcon,
  MessageSquare,
  Plus,
  Redo2,
  Repeat2,
  Search,
  Trash2,
  TriangleAlert,
  Undo2,
  X,
} from 'lucide-react'

const icons = {
  add: Plus,
  bin: Trash2,
  block: CircleMinus,
  close: X,
  comment: MessageSquare,
  copy: Copy,
  down: ChevronDown,
  download: Download,
  file: FileText,
  frozen: Lock,
  grip: GripVertical,
  info: Info,
  money: Banknote,
  more: Ellipsis,
  offline: CloudOff,
  ok: Check,
  outline: ListTree,
  person: CircleUserRound,
  redo: Redo2,
  search: Search,
  undo: Undo2,
  unfold: ChevronRight,
  unsettled: Repeat2,
  wait: Clock,
  warn: TriangleAlert,
} as const satisfies Record<string, LucideIcon>

export type IconName = keyof typeof icons

interface IconProps {
  readonly name: IconName
  /** What the sign says where no word stands beside it. */
  readonly label?: string
}

export function Icon({ name, label }: IconProps) {
  const Sign = icons[name]
  const look = name === 'block' || name === 'warn' || name === 'ok' || name === 'info' ? `icon look-${name}` : 'icon'
  return label ? (
    <Sign className={look} role="img" aria-label={label} />
  ) : (
    <Sign className={look} aria-hidden="true" focusable="false" />
  )
}
