// Runs a server that listens at two ports, and serves both at one: paths that begin with a prefix go to the second.
//
//	two-ports LISTEN FIRST PREFIX SECOND COMMAND [ARGUMENT...]
package main

import (
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"strings"
)

func to(address string) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(&url.URL{Scheme: "http", Host: address})
			r.Out.Host = r.In.Host
		},
		// whoever asks is to see an answer that breaks off, and not one of ours
		ErrorHandler: func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
		ErrorLog:     log.New(os.Stderr, "", 0),
	}
}

func main() {
	listen, first, prefix, second := os.Args[1], to(os.Args[2]), os.Args[3], to(os.Args[4])
	server := exec.Command(os.Args[5], os.Args[6:]...)
	server.Stdout, server.Stderr = os.Stdout, os.Stderr
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(server.Wait()) }()
	log.Fatal(http.ListenAndServe(listen, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, prefix) {
			second.ServeHTTP(w, r)
		} else {
			first.ServeHTTP(w, r)
		}
	})))
}
