import DefaultTheme from 'vitepress/theme';
import HomePage from './HomePage.vue';
import LiveExample from './LiveExample.vue';
import { useFrameworkChoice } from './framework-choice.mjs';
import './style.css';

export default {
  extends: DefaultTheme,
  setup: useFrameworkChoice,
  enhanceApp({ app }) {
    app.component('HomePage', HomePage);
    app.component('LiveExample', LiveExample);
  },
};
