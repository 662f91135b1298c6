// Package appstate reads the state that script-made pages carry (Next.js, Nuxt, React server
// components and others) and finds the article in it: the value with the most prose.
package appstate
