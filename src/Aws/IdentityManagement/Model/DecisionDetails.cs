namespace Amazon.IdentityManagement.Model;

public class OrganizationsDecisionDetail
{
    public bool? AllowedByOrganizations { get; set; }
}

public class PermissionsBoundaryDecisionDetail
{
    public bool? AllowedByPermissionsBoundary { get; set; }
}
