// Package appstate reads the state that pages made by a script carry (Next.js, Nuxt,
// React server components and the like) and finds the article in it: the value with the
// most prose.
package appstate
