/** Measures the web application from outside: the server in a process of its own, its visitors in another. */
@org.jspecify.annotations.NullMarked
package cadre.bench.web;
