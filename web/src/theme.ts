import { createTheme } from '@mantine/core';

/**
 * Sizes, colours and spaces stand in theme.css as plain variables: the page's content policy allows no style element
 * written by a script. Here stands only what the components must know.
 */
export const theme = createTheme({
  cursorType: 'pointer',
  defaultRadius: 'md',
  primaryShade: { light: 8, dark: 7 },
  focusRing: 'auto',
  activeClassName: '',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    PasswordInput: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Textarea: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Select: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 80 } } },
  },
});
