/**
 * Steps 1 and 9 of a keystroke's way: between the editor's document and the plan's fragment. The stock binding, held on
 * a shorter lead, so that looking never changes a plan:
 *
 *   – it writes only when somebody has changed the document here. On its own it compares at every movement of the
 *     caret, and so would write the empty paragraph that the editor shows for an empty text;
 *   – it is let go the moment something arrives that the schema does not know, before it can delete it.
 */
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { fitsSchema } from './fitsSchema.ts'
import { textOrigin } from './textOrigins.ts'

/** The guard comes first: Yjs tells those who listen in the order in which they came. */
export function fieldSyncPlugins(fragment: Y.XmlFragment, onUnfit: () => void): readonly Plugin[] {
  return [guardPlugin(fragment, onUnfit), quietSyncPlugin(fragment)]
}

function guardPlugin(fragment: Y.XmlFragment, onUnfit: () => void): Plugin {
  return new Plugin({
    key: new PluginKey('schemaGuard'),
    view: () => {
      const handleChange = (_events: unknown, { local }: Y.Transaction) => {
        if (!local && !fitsSchema(fragment)) onUnfit()
      }
      fragment.observeDeep(handleChange)
      return { destroy: () => fragment.unobserveDeep(handleChange) }
    },
  })
}

function quietSyncPlugin(fragment: Y.XmlFragment): Plugin {
  const plugin: Plugin = ySyncPlugin(fragment)
  const makeView = plugin.spec.view
  if (!makeView) throw new Error('The sync plugin has no view to hold back')
  plugin.spec.view = (view: EditorView) => {
    const inner = makeView(view)
    return {
      ...inner,
      update(current, before) {
        if (current.state.doc === before.doc) return
        // Around the binding's own transaction, so that what tells ours from others' needs no editor to be loaded.
        fragment.doc?.transact(() => inner.update?.(current, before), textOrigin)
      },
    }
  }
  return plugin
}
