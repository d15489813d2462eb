namespace Amazon.IdentityManagement.Model;

public class EvaluationResult
{
    public string? EvalActionName { get; set; }
    public string? EvalResourceName { get; set; }
    public PolicyEvaluationDecisionType? EvalDecision { get; set; }
    public List<Statement>? MatchedStatements { get; set; }
    public List<string>? MissingContextValues { get; set; }
    public OrganizationsDecisionDetail? OrganizationsDecisionDetail { get; set; }
    public PermissionsBoundaryDecisionDetail? PermissionsBoundaryDecisionDetail { get; set; }
    public Dictionary<string, string>? EvalDecisionDetails { get; set; }
    public List<ResourceSpecificResult>? ResourceSpecificResults { get; set; }
}
