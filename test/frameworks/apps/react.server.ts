import { createElement, type ComponentType } from 'react';
// @ts-expect-error: the typings of react-dom are not installed
import { renderToString } from 'react-dom/server';
import type { State } from '../state.js';

export const markupOf = (View: ComponentType<State>, state: State): string => renderToString(createElement(View, state));
