package id.desa.anjungan.village.letter;

/// A letter was not laid out because a template is broken. Nothing of it exists then: there is no half letter.
public final class BrokenTemplateException extends RuntimeException {
    private final transient TemplateProblem problem;

    BrokenTemplateException(TemplateProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public TemplateProblem problem() {
        return problem;
    }
}
