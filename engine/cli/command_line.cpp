#include "command_line.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "help.hpp"
#include "llwybr/engine.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

std::string_view value_of(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

// The language to speak, known before the line is read, so that what is wrong with the line can be said in
// it.
Language language_of(int argc, char* argv[]) {
  std::string_view tag;
  for (const char* variable : {"LLWYBR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (tag.empty()) tag = value_of(variable);
  }
  for (int index = 1; index < argc; ++index) {
    const std::string_view word(argv[index]);
    if (word == "--lang" && index + 1 < argc) tag = argv[index + 1];
    if (word.starts_with("--lang=")) tag = word.substr(7);
  }
  return tag.starts_with("cy") ? Language::welsh : Language::english;
}

class Grammar {
 public:
  explicit Grammar(Language language) : language_(language), app_(in(help::kProgram), "llwybr") {
    line_.call.language = language;
    put_labels();
    app_.require_subcommand(1);
    placed(app_.set_help_flag("-h,--help", in(help::kHelp)));
    placed(app_.set_version_flag("--version", std::string("llwybr ").append(engine_version()),
                                 in(help::kVersion)));
    app_.footer(in(help::kProgramFooter));
    add_lang(app_);
    add_check();
    add_explain();
    add_outline();
    add_search();
    add_draw();
    add_walk();
    add_journey();
    add_test();
    add_audit();
    add_verify_audit();
  }

  CommandLine read(int argc, char* argv[]) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& asked) {
      // Who asks for help with what there is not would take the help of all commands for an answer.
      if (const std::string unknown = unknown_command(argc, argv); !unknown.empty()) return refused(unknown);
      const bool is_version = asked.get_name() == "CallForVersion";
      return ended(print(is_version ? std::string(asked.what()) + "\n" : help_text(), language_, kClean));
    } catch (const CLI::ParseError& error) {
      return refused(what_is_wrong(error, argc, argv));
    }
    return line_;
  }

 private:
  std::string in(Words words) const { return std::string(words.in(language_)); }

  static CommandLine ended(int exit) {
    CommandLine line;
    line.exit = exit;
    return line;
  }

  CommandLine refused(const std::string& why) const {
    complain(why);
    complain(words::filled(words::kSeeHelp, language_, help_call()));
    return ended(kUnusable);
  }

  void put_labels() {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(24);
    if (language_ == Language::welsh) {
      for (const auto& [english, welsh] :
           {std::pair{"Usage", "Defnydd"}, std::pair{"OPTIONS", "DEWISIADAU"},
            std::pair{"Positionals", "Ffeiliau ac enwau"}, std::pair{"SUBCOMMAND", "GORCHYMYN"},
            std::pair{"REQUIRED", "(gofynnol)"}, std::pair{"Excludes", "Heb"}}) {
        formatter->label(english, welsh);
      }
    } else {
      formatter->label("SUBCOMMAND", "COMMAND");
      formatter->label("Positionals", "Arguments");
      formatter->label("REQUIRED", "(required)");
    }
    app_.formatter(formatter);
    app_.get_formatter()->label("TEXT", "");
  }

  CLI::App* add(const char* name, Words about, Words footer, int (*command)(const Call&)) {
    CLI::App* part = app_.add_subcommand(name, in(about));
    part->group(language_ == Language::english ? "Commands" : "Gorchmynion");
    placed(part->set_help_flag("-h,--help", in(help::kHelp)));
    part->footer(in(footer));
    part->callback([this, command] { line_.command = command; });
    return part;
  }

  // Sets a group in the language for an option.
  CLI::Option* placed(CLI::Option* option) {
    return option->group(language_ == Language::english ? "Options" : "Dewisiadau");
  }

  void add_file(CLI::App& part) {
    part.add_option("FILE", line_.call.file, in(help::kFile))->required()->option_text(" ");
  }

  void add_choice(CLI::App& part, const char* name, std::string& value, Words about,
                  const std::vector<std::string>& choices) {
    placed(part.add_option(name, value, in(about)))
        ->check(CLI::IsMember(choices))
        ->option_text(CLI::detail::join(choices, "|"));
  }

  void add_lang(CLI::App& part) { add_choice(part, "--lang", tag_, help::kLang, {"en", "cy"}); }

  void add_color(CLI::App& part) {
    add_choice(part, "--color,--colour", line_.call.color, help::kColor, {"auto", "always", "never"});
  }

  void add_check() {
    CLI::App& part = *add("check", help::kCheck, help::kCheckFooter, check_command);
    add_file(part);
    add_choice(part, "--format", line_.call.format, help::kFormat, {"text", "json", "sarif"});
    add_lang(part);
    placed(part.add_option("--today", line_.call.today, in(help::kToday)))->option_text("YYYY-MM-DD");
    add_color(part);
  }

  void add_explain() {
    CLI::App& part = *add("explain", help::kExplain, help::kExplainFooter, explain_command);
    part.add_option("ID", line_.call.check, in(help::kId))->option_text(" ");
    add_lang(part);
    add_color(part);
  }

  void add_outline() {
    CLI::App& part = *add("outline", help::kOutline, help::kOutlineFooter, outline_command);
    add_file(part);
    add_choice(part, "--format", line_.call.format, help::kFormat, {"text", "json"});
    add_lang(part);
    add_color(part);
  }

  void add_search() {
    CLI::App& part = *add("search", help::kSearch, help::kSearchFooter, search_command);
    add_file(part);
    part.add_option("WORDS", line_.call.words, in(help::kWords))->required()->option_text("…");
    add_choice(part, "--format", line_.call.format, help::kFormat, {"text", "json"});
    add_lang(part);
    add_color(part);
  }

  void add_draw() {
    CLI::App& part = *add("draw", help::kDraw, help::kDrawFooter, draw_command);
    add_file(part);
    add_choice(part, "--format", line_.call.format, help::kFormat, {"svg", "dot", "json"});
    CLI::Option* part_of = placed(part.add_option("--subpathway", line_.call.subpathway, in(help::kDrawSubpathway)));
    CLI::Option* around = placed(part.add_option("--around", line_.call.around, in(help::kDrawAround)));
    part_of->option_text("ID");
    around->option_text("NODE");
    placed(part.add_option("--out", line_.call.out, in(help::kDrawOut)))
        ->option_text("DIR")
        ->excludes(part_of)
        ->excludes(around);
    placed(part.add_flag("--force", line_.call.force, in(help::kDrawForce)));
    add_lang(part);
  }

  void add_walk() {
    CLI::App& part = *add("walk", help::kWalk, help::kWalkFooter, walk_command);
    add_file(part);
    add_lang(part);
    add_color(part);
  }

  void add_journey() {
    CLI::App& part = *add("journey", help::kJourney, help::kJourneyFooter, journey_command);
    add_file(part);
    placed(part.add_option("--inputs", line_.call.inputs, in(help::kInputs)))->option_text("FILE");
    placed(part.add_option("--record", line_.call.record, in(help::kRecord)))->option_text("FILE");
    add_choice(part, "--format", line_.call.format, help::kFormat, {"json", "record"});
    add_lang(part);
  }

  void add_test() {
    CLI::App& part = *add("test", help::kTest, help::kTestFooter, test_command);
    add_file(part);
    add_choice(part, "--format", line_.call.format, help::kFormat, {"text", "json"});
    add_lang(part);
    add_color(part);
  }

  void add_audit() {
    CLI::App& part = *add("audit", help::kAudit, help::kAuditFooter, audit_command);
    add_file(part);
    placed(part.add_option("--out", line_.call.out, in(help::kOut)))->required()->option_text("DIR");
    placed(part.add_flag("--force", line_.call.force, in(help::kForce)));
    placed(part.add_option("--today", line_.call.today, in(help::kAuditToday)))->option_text("YYYY-MM-DD");
    add_lang(part);
  }

  void add_verify_audit() {
    CLI::App& part = *add("verify-audit", help::kVerifyAudit, help::kVerifyAuditFooter, verify_audit_command);
    part.add_option("DIR", line_.call.directory, in(help::kDirectory))->required()->option_text(" ");
    add_file(part);
    placed(part.add_flag("--replay-only", line_.call.replay_only, in(help::kReplayOnly)));
    add_lang(part);
  }

  // The help of the command chosen, or of all, ending with one line feed.
  std::string help_text() const {
    std::string text = app_.help();
    while (text.ends_with('\n')) text.pop_back();
    return text + "\n";
  }

  std::string help_call() const {
    const std::vector<CLI::App*> chosen = app_.get_subcommands();
    return chosen.empty() ? "--help" : chosen.front()->get_name() + " --help";
  }

  // The words of the library's error, in the language asked for as far as it names what is wrong.
  std::string what_is_wrong(const CLI::ParseError& error, int argc, char* argv[]) const {
    const std::string said = error.what();
    const auto exit = static_cast<CLI::ExitCodes>(error.get_exit_code());
    if (app_.get_subcommands().empty()) {
      const std::string unknown = unknown_command(argc, argv);
      return unknown.empty() ? in(words::kNoCommand) : unknown;
    }
    if (exit == CLI::ExitCodes::ExtrasError) {
      const std::vector<std::string> left = app_.remaining(true);
      return words::filled(words::kNotUnderstood, language_, CLI::detail::join(left, " ")) + option_meant(left.front());
    }
    if (exit == CLI::ExitCodes::RequiredError) {
      return words::filled(words::kMissing, language_, said.substr(0, said.find(' ')));
    }
    return words::filled(words::kBadValue, language_, said);
  }

  // The first word that is neither an option nor its value was meant as a command; empty where there is none, or it is
  // one.
  std::string unknown_command(int argc, char* argv[]) const {
    if (!app_.get_subcommands().empty()) return {};
    for (int index = 1; index < argc; ++index) {
      const std::string_view word(argv[index]);
      if (word == "--lang") ++index;
      if (word.starts_with("-")) continue;
      std::vector<std::string> commands;
      for (const CLI::App* command : app_.get_subcommands(nullptr)) commands.push_back(command->get_name());
      return words::filled(words::kUnknownCommand, language_, word) + did_you_mean(word, commands);
    }
    return {};
  }

  // "; did you mean …?" of what was written in place of an option of the command.
  std::string option_meant(std::string_view written) const {
    std::vector<std::string> options;
    for (const CLI::Option* option : app_.get_subcommands().front()->get_options()) {
      for (const std::string& name : option->get_lnames()) options.push_back("--" + name);
    }
    return did_you_mean(written.substr(0, written.find('=')), options);
  }

  std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) const {
    return words::did_you_mean(name, std::vector<std::string_view>(known.begin(), known.end()), language_);
  }

  Language language_;
  CommandLine line_;
  std::string tag_;
  CLI::App app_;
};

}  // namespace

CommandLine read_command_line(int argc, char* argv[]) {
  Grammar grammar(language_of(argc, argv));
  return grammar.read(argc, argv);
}

}  // namespace llwybr::cli
