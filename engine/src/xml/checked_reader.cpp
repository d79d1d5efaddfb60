#include <utility>

#include "xml/builder.hpp"
#include "xml/loader.hpp"

namespace llwybr {
namespace {

// Checked bytes have no faults, so that any is a refusal. They are not looked through either: the parser is safe on
// all bytes, and what comes after it relies on the scan that these had before.
class AnyFault final : public Faults {
 public:
  [[nodiscard]] bool accept(std::uint32_t, const std::string&, RootCuts&) override { return true; }
  // Inlined, what faults are told with falls away in the page's module (see wasm/CMakeLists.txt).
  // Inlined, so that what faults are told with falls away in the page's module (see wasm/CMakeLists.txt).
  [[gnu::always_inline]] void report(Flaw, Place, std::size_t, const FlawDetails&) override { refused_ = true; }
  [[nodiscard]] bool refused() const { return refused_; }

 private:
  bool refused_ = false;
};

}  // namespace

std::unique_ptr<const Pathway> read_checked(std::string_view main_path, const FileReader& files,
                                            std::string_view hash) {
  auto pathway = std::make_unique<Pathway>();
  AnyFault faults;
  Loader loader(*pathway, faults, files, kMostBytes);
  loader.load(main_path);
  if (faults.refused() || content_hash(*pathway) != hash) return nullptr;
  Builder builder(*pathway, faults);
  builder.build(loader.in_order());
  resolve_references(*pathway, builder.ids());
  return faults.refused() ? nullptr : std::move(pathway);
}

}  // namespace llwybr
