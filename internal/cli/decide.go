package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

// decision is a command that records what a person decided about the things named by args.
func (a *app) decision(use, short, example string, args cobra.PositionalArgs, make func(args []string, reason string) casefile.Ask) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use: use, Short: short, Example: example, Args: args,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.decide(cmd.Context(), make(args, reason))
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why; kept in the record")
	return cmd
}

func (a *app) decide(ctx context.Context, ask casefile.Ask) error {
	c, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	r, err := c.Decide(ctx, ask)
	if err != nil {
		return err
	}
	if a.json {
		return printJSON(a.out, map[string]any{"record": r.Seq})
	}
	fmt.Fprintf(a.out, "recorded as record %d\n", r.Seq)
	return nil
}

func (a *app) accept() *cobra.Command {
	return a.decision("accept S1…|F1", "Accept statements that the program proposed, or how a finding is worded", "  proffer accept S4 S7\n  proffer accept F3", cobra.MinimumNArgs(1),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "accept", Subjects: args, Reason: reason}
		})
}

func (a *app) reject() *cobra.Command {
	return a.decision("reject S1…", "Reject statements: they stay visible and nothing rests on them",
		`  proffer reject S4 --reason "scare quotes"`, cobra.MinimumNArgs(1),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "reject", Subjects: args, Reason: reason}
		})
}

func (a *app) correct() *cobra.Command {
	var stance, summary string
	cmd := a.decision("correct S1|F1", "Correct a statement's stance or the wording of a finding's claim",
		"  proffer correct S4 --stance denies\n  proffer correct F2 --summary \"Drovia sent fighters to Sarvan\"", cobra.ExactArgs(1),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "correct", Subjects: args, Reason: reason, Stance: stance, Summary: summary}
		})
	cmd.Flags().StringVar(&stance, "stance", "", "asserts, accuses, denies, admits, plans, demands, warns or declines")
	cmd.Flags().StringVar(&summary, "summary", "", "the claim in a person's words")
	return cmd
}

func (a *app) merge() *cobra.Command {
	return a.decision("merge N1 N2", "Say that two entities are one", `  proffer merge N4 N9 --reason "same person, see E7"`, cobra.ExactArgs(2),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "merge", Subjects: args[:1], Others: args[1:], Reason: reason}
		})
}

func (a *app) split() *cobra.Command {
	var mention string
	cmd := a.decision("split N1 --mention TEXT", "Say that some mentions are somebody else", "  proffer split N4 --mention \"Ivanov\"", cobra.ExactArgs(1),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "split", Subjects: args, Others: []string{mention}, Reason: reason}
		})
	cmd.Flags().StringVar(&mention, "mention", "", "the form whose mentions are another's")
	return cmd
}

func (a *app) grade() *cobra.Command {
	var reliability string
	var credibility int
	cmd := a.decision("grade S1", "Grade a statement: reliability A–F of its source, credibility 1–6 of the item",
		`  proffer grade S4 --reliability B --credibility 2 --reason "held true twice"`, cobra.ExactArgs(1),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "grade", Subjects: args, Reason: reason, Reliability: reliability, Credibility: credibility}
		})
	cmd.Flags().StringVar(&reliability, "reliability", "F", "A to F")
	cmd.Flags().IntVar(&credibility, "credibility", 6, "1 to 6")
	return cmd
}

func (a *app) judge() *cobra.Command {
	var likelihood, confidence string
	cmd := a.decision("judge F1", "Set a finding's likelihood or confidence (a person only, one at a time)",
		`  proffer judge F2 --likelihood likely --reason "…"`, cobra.ExactArgs(1),
		func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "judge", Subjects: args, Reason: reason, Likelihood: likelihood, Confidence: confidence}
		})
	cmd.Flags().StringVar(&likelihood, "likelihood", "", "one of ICD 203's seven: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain")
	cmd.Flags().StringVar(&confidence, "confidence", "", "high, moderate or low")
	return cmd
}

func (a *app) note() *cobra.Command {
	return a.decision("note TEXT [S1|F1|N1]", "Keep a note, on a statement, a finding or the case", `  proffer note "ask the hospital for its register" F3`,
		cobra.RangeArgs(1, 2), func(args []string, reason string) casefile.Ask {
			return casefile.Ask{Kind: "note", Subjects: args[1:], Reason: args[0]}
		})
}

func (a *app) sign() *cobra.Command {
	var demand int
	cmd := a.decision("sign F1", "Sign a finding: proposed becomes reviewed, reviewed becomes released",
		"  proffer sign F7\n  proffer sign --demand 2     from now on two people must sign", cobra.RangeArgs(0, 1),
		func(args []string, reason string) casefile.Ask {
			if len(args) == 0 {
				return casefile.Ask{Kind: "signatures", Signatures: demand, Reason: reason}
			}
			return casefile.Ask{Kind: "sign", Subjects: args, Reason: reason}
		})
	cmd.Flags().IntVar(&demand, "demand", 0, "without a finding: how many people a release needs in this case, 1 or 2")
	return cmd
}
