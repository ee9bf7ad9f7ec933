/** What dragging blocks is made of, as a piece of its own: a plan is read and written before anybody drags in it. */
export { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
