// Describes the services of openfga's published Go module: its compiled protocol buffers still hold every annotation that
// protoc-gen-openapiv2, named as the first argument, makes a description of. The second is the file to write.
package main

import (
	"bytes"
	"encoding/json"
	"log"
	"os"
	"os/exec"
	"sort"

	_ "github.com/openfga/api/proto/openfga/v1"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/pluginpb"
)

var seen = map[string]bool{}
var own []string
var files []*descriptorpb.FileDescriptorProto

// What a file imports stands before it, as the plugin wants it.
func add(file protoreflect.FileDescriptor) {
	if seen[file.Path()] {
		return
	}
	seen[file.Path()] = true
	imports := file.Imports()
	for i := 0; i < imports.Len(); i++ {
		add(imports.Get(i).FileDescriptor)
	}
	files = append(files, protodesc.ToFileDescriptorProto(file))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// The plugin adds a 200 to operations that name a 201 or a 204 of their own; the project's published description has none.
func withoutDefaults(text []byte) ([]byte, error) {
	var whole map[string]any
	if err := json.Unmarshal(text, &whole); err != nil {
		return nil, err
	}
	paths, _ := whole["paths"].(map[string]any)
	for _, path := range paths {
		operations, _ := path.(map[string]any)
		for _, operation := range operations {
			told, _ := operation.(map[string]any)
			responses, _ := told["responses"].(map[string]any)
			if responses["201"] != nil || responses["204"] != nil {
				delete(responses, "200")
			}
		}
	}
	return json.MarshalIndent(whole, "", "  ")
}

func main() {
	protoregistry.GlobalFiles.RangeFilesByPackage("openfga.v1", func(file protoreflect.FileDescriptor) bool {
		add(file)
		own = append(own, file.Path())
		return true
	})
	sort.Strings(own)
	request, err := proto.Marshal(&pluginpb.CodeGeneratorRequest{
		FileToGenerate: own,
		Parameter: proto.String("allow_merge=true,json_names_for_fields=false,openapi_naming_strategy=simple," +
			"disable_default_errors=true"),
		ProtoFile: files,
	})
	must(err)
	plugin := exec.Command(os.Args[1])
	plugin.Stdin = bytes.NewReader(request)
	told, err := plugin.Output()
	must(err)
	var response pluginpb.CodeGeneratorResponse
	must(proto.Unmarshal(told, &response))
	if response.Error != nil || len(response.File) != 1 {
		log.Fatalf("not one description: %s", response.GetError())
	}
	description, err := withoutDefaults([]byte(response.File[0].GetContent()))
	must(err)
	must(os.WriteFile(os.Args[2], description, 0o644))
}
